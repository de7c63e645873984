import type { ErrorSection } from './error-entry';

/** Who is asking, and may they. Sorted by code. */
export const identityErrors = {
  DEMONSTRATION_USER_UNKNOWN: {
    status: 404,
    title: { zh: '演示用户不存在', en: 'No such demonstration user' },
    detail: { zh: '没有这个演示用户。', en: 'There is no such demonstration user.' },
  },
  IDENTITY_PROVIDER_UNAVAILABLE: {
    status: 503,
    title: { zh: '身份服务不可用', en: 'Identity provider unavailable' },
    detail: { zh: '未能取得身份服务的公钥。', en: "Could not fetch the identity provider's keys." },
    retryAfter: 5,
  },
  NOT_YOURS: {
    status: 403,
    title: { zh: '不是您的', en: 'Not yours' },
    detail: { zh: '只有本人可以操作。', en: 'Only the person it belongs to may do this.' },
  },
  NOT_YOUR_DISTRICT: {
    status: 403,
    title: { zh: '不属于您的区', en: 'Not your district' },
    detail: { zh: '该件属于其他区。', en: 'This belongs to another district.' },
  },
  NOT_YOUR_UNIT: {
    status: 403,
    title: { zh: '不属于您的单位', en: 'Not your unit' },
    detail: { zh: '该件由其他单位承办。', en: 'Another unit handles this.' },
  },
  ROLE_NOT_ALLOWED: {
    status: 403,
    title: { zh: '您的角色无此权限', en: 'Your role does not allow this' },
    detail: { zh: '可以操作的角色：{roles}。', en: 'Roles that may: {roles}.' },
  },
  TOKEN_AUDIENCE_WRONG: {
    status: 401,
    title: { zh: '令牌不是发给本系统的', en: 'Token is for another audience' },
    detail: { zh: '令牌的受众不是本系统。', en: 'The audience of the token is not this system.' },
  },
  TOKEN_EXPIRED: {
    status: 401,
    title: { zh: '登录已过期', en: 'Token has expired' },
    detail: { zh: '令牌已过期，请重新登录。', en: 'The token has expired; sign in again.' },
  },
  TOKEN_INVALID: {
    status: 401,
    title: { zh: '令牌无效', en: 'Token invalid' },
    detail: { zh: '令牌无法验证。', en: 'The token cannot be verified.' },
  },
  TOKEN_MISSING: {
    status: 401,
    title: { zh: '未登录', en: 'Not signed in' },
    detail: { zh: '需要请求头 Authorization: Bearer <令牌>。', en: 'The header Authorization: Bearer <token> is needed.' },
  },
} as const satisfies ErrorSection;
