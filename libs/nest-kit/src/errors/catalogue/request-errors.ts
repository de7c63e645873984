import type { ErrorSection } from './error-entry';

/** What is wrong with a request before anybody looks at what it asks for. Sorted by code. */
export const requestErrors = {
  BODY_NOT_AN_OBJECT: {
    status: 400,
    title: { zh: '请求体不是对象', en: 'Body is not an object' },
    detail: { zh: '此接口需要一个 JSON 对象。', en: 'This endpoint takes one JSON object.' },
  },
  BODY_TOO_LARGE: {
    status: 413,
    title: { zh: '请求体过大', en: 'Body too large' },
    detail: { zh: '请求体超过允许的字节数。', en: 'The body has more bytes than allowed.' },
  },
  FIELD_MISSING: {
    status: 400,
    title: { zh: '缺少字段', en: 'Field missing' },
    detail: { zh: '必填字段没有值。', en: 'A required field has no value.' },
  },
  FIELD_NOT_ALLOWED: {
    status: 400,
    title: { zh: '取值不在表中', en: 'Value not listed' },
    detail: { zh: '字段的值不在允许的取值中。', en: 'The value is not one of those allowed.' },
  },
  FIELD_NOT_PLAIN_TEXT: {
    status: 400,
    title: { zh: '含控制字符', en: 'Control characters' },
    detail: { zh: '文本含有控制字符或不可见的方向字符。', en: 'The text holds control characters or invisible direction marks.' },
  },
  FIELD_OUT_OF_RANGE: {
    status: 400,
    title: { zh: '超出范围', en: 'Out of range' },
    detail: { zh: '数值或时间超出允许范围。', en: 'The number or time is outside the allowed range.' },
  },
  FIELD_TOO_LONG: {
    status: 400,
    title: { zh: '长度不符', en: 'Wrong length' },
    detail: { zh: '文本或列表过长或过短。', en: 'The text or list is too long or too short.' },
  },
  FIELD_UNKNOWN: {
    status: 400,
    title: { zh: '未知字段', en: 'Unknown field' },
    detail: { zh: '此接口没有这个字段。', en: 'This endpoint has no such field.' },
  },
  FIELD_WRONG_FORMAT: {
    status: 400,
    title: { zh: '格式不符', en: 'Wrong format' },
    detail: { zh: '字段的写法不符合要求。', en: 'The value is not written as required.' },
  },
  FIELD_WRONG_TYPE: {
    status: 400,
    title: { zh: '类型不符', en: 'Wrong type' },
    detail: { zh: '字段的类型不对。', en: 'The value has the wrong type.' },
  },
  HEADERS_TOO_LARGE: {
    status: 431,
    title: { zh: '请求头过大', en: 'Headers too large' },
    detail: { zh: '请求头超过允许的字节数。', en: 'The headers have more bytes than allowed.' },
  },
  JSON_NOT_READABLE: {
    status: 400,
    title: { zh: 'JSON 无法读取', en: 'JSON cannot be read' },
    detail: { zh: '请求体不是完整正确的 JSON。', en: 'The body is not well-formed JSON.' },
  },
  JSON_TOO_DEEP: {
    status: 400,
    title: { zh: 'JSON 层次过深', en: 'JSON nested too deeply' },
    detail: { zh: '嵌套超过 {limit} 层。', en: 'More than {limit} levels of nesting.' },
  },
  MEDIA_TYPE_NOT_SUPPORTED: {
    status: 415,
    title: { zh: '媒体类型不支持', en: 'Media type not supported' },
    detail: { zh: '请以 application/json（UTF-8）发送。', en: 'Send application/json in UTF-8.' },
  },
  METHOD_NOT_ALLOWED: {
    status: 405,
    title: { zh: '方法不允许', en: 'Method not allowed' },
    detail: { zh: '此地址只接受 {allowed}。', en: 'This address takes only {allowed}.' },
  },
  PATH_PARAMETER_INVALID: {
    status: 400,
    title: { zh: '路径参数无效', en: 'Path parameter invalid' },
    detail: { zh: '路径中的 {parameter} 写法不对。', en: '{parameter} in the path is not written as required.' },
  },
  REQUEST_NOT_READABLE: {
    status: 400,
    title: { zh: '请求无法读取', en: 'Request cannot be read' },
    detail: { zh: '请求不符合 HTTP 规则。', en: 'The request does not follow the rules of HTTP.' },
  },
  REQUEST_TIMED_OUT: {
    status: 408,
    title: { zh: '请求超时', en: 'Request timed out' },
    detail: { zh: '未能在时限内收到完整的请求。', en: 'Could not receive the whole request in time.' },
  },
  ROUTE_NOT_FOUND: {
    status: 404,
    title: { zh: '地址不存在', en: 'No such address' },
    detail: { zh: '没有这个接口。', en: 'There is no such endpoint.' },
  },
  TEXT_NOT_STORABLE: {
    status: 400,
    title: { zh: '文本不能保存', en: 'Text cannot be stored' },
    detail: {
      zh: '请求含有不能原样保存的文本：无效的 UTF-8、NUL 或单独的代理项。',
      en: 'The request holds text that cannot be stored as it is: invalid UTF-8, NUL, or a lone surrogate.',
    },
  },
  URL_NOT_READABLE: {
    status: 400,
    title: { zh: '网址无法读取', en: 'URL cannot be read' },
    detail: { zh: '网址的编码有误。', en: 'The URL is not encoded correctly.' },
  },
  URL_TOO_LONG: {
    status: 414,
    title: { zh: '网址过长', en: 'URL too long' },
    detail: { zh: '网址或其中一段过长。', en: 'The URL or one of its parts is too long.' },
  },
  VALIDATION_FAILED: {
    status: 400,
    title: { zh: '字段有误', en: 'Fields are wrong' },
    detail: { zh: '有 {count} 个字段需要更正。', en: '{count} field(s) need correction.' },
  },
} as const satisfies ErrorSection;
