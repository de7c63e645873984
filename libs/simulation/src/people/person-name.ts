import type { Chance } from '../chance/chance';

const surnames = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏',
];
const given = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰涛明超霞平刚桂英华建国志文斌宇浩凯健俊帆雪梅琳慧颖佳怡晨阳晓东春生海燕立新玉兰秀珍安宁子轩欣然',
];

/** A made-up name: a surname and one or two characters that go with any. */
export const personName = (chance: Chance): string =>
  `${chance.pick(surnames)}${chance.pick(given)}${chance.percent(75) ? chance.pick(given) : ''}`;
