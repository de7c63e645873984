/** Common characters without meaning here: texts of different people are unlike, and like ones would measure the search for duplicates instead. */
const characters =
  '小区居民反映道路施工噪音夜间垃圾清运电梯故障物业收费停车占道公交站台路灯照明排水管道漏水学校食堂医院挂号社保转移劳动合同工资拖欠油烟异味树木修剪河道污染违章建筑消防通道堵塞快递丢失网络诈骗养老金发放户口迁移居住证办理企业开办税务发票食品安全过期商品退款装修扰民宠物伤人广场舞健身器材损坏';

/** So many characters, drawn anew each time; all at once, since one call for each is what filling a ledger would spend its time on. */
export const benchText = (length: number): string =>
  Array.from(crypto.getRandomValues(new Uint16Array(length)), (n) => characters[n % characters.length]).join('');
