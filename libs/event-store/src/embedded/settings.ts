/**
 * Settings of the embedded server. Two aims: little memory at rest (one machine runs everything), and no personal data in
 * PostgreSQL's own log (architecture §6): no statements, no parameters, no details, and no plain errors, since an error's text may quote its input.
 */
export const embeddedSettings: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '150',
  shared_buffers: '96MB',
  io_method: 'sync',
  jit: 'off',
  max_wal_size: '1GB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  logging_collector: 'off',
  log_destination: 'stderr',
  log_line_prefix: '%m [%p] ',
  log_statement: 'none',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_min_duration_statement: '-1',
  log_error_verbosity: 'terse',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
};
