import { expect, test } from 'vitest';
import { claimedSums as sums } from '../support/claimed-sums.ts';

/** Words before ： that claim the list behind them to be whole; beside them words that claim nothing. */
const ANNOUNCED: readonly (readonly [string, readonly string[]])[] = [
  ['共有调解员157人，各村分布为：松山村34人、竹溪村71人、石桥村42人。', ['wording 157=34+71+42']],
  ['全年承接工单2086件，来源有二：平台转派1745件，镇专线受理241件。', ['wording 2086=1745+241']],
  ['业务量1375万件，分别为：函件168万件，包裹1191万件，汇兑6万件。', ['wording 1375=168+1191+6']],
  ['全年承接工单2086件，构成如下：咨询1745件，求助241件。', ['composition 2086=1745+241']],
  ['全年承接工单2086件，有以下特点：咨询1745件，求助241件。', []],
];

/** 其中 and nothing but parts: one slip in many parts, or in a long total; what is left open is far off or not explained by one. */
const NEARLY_ALL: readonly (readonly [string, readonly string[]])[] = [
  ['参观9476人，其中松山5218人，竹溪1096人，石桥947人，柳湾2115人。', ['slip 9476=5218+1096+947+2115']],
  ['参观9476人，其中松山5218人，竹溪1096人，石桥947人。', []],
  ['参观9476人，其中松山5218人，竹溪1096人，石桥947人，柳湾1978人。', []],
  ['参观9476人，主要是松山5218人，竹溪1096人，石桥947人，柳湾2115人。', []],
];

/** One thing may be counted in several parts, by the text's own word; 没有交叉 says the reverse. */
const OVERLAPPING: readonly (readonly [string, readonly string[]])[] = [
  ['受理纠纷94件，一案涉及多类的分别计入，其中邻里类51件、土地类37件、家庭类29件。', []],
  ['受理纠纷94件，其中邻里类51件、土地类37件、家庭类29件，部分案件存在交叉。', []],
  ['律师38名，其中兼任村级顾问29名、担任政府顾问17名。', []],
  ['调解员93人，其中镇级6人，村级71人，行业调解员19人，相互没有交叉。', ['overshoot 93=6+71+19']],
];

/** Divisions that the law or a standard defines, also behind a full stop. */
const DEFINED: readonly (readonly [string, readonly string[]])[] = [
  ['共梳理文件38件。经研究，继续有效21件、修改5件、废止9件、宣布失效4件。', ['partition 38=21+5+9+4']],
  ['婚姻登记312件，其中结婚登记201件、离婚登记101件。', ['partition 312=201+101']],
  ['受理案件800件；至年末已结654件，未结126件。', ['classes 800=654+126']],
];

test.each([...ANNOUNCED, ...NEARLY_ALL, ...OVERLAPPING, ...DEFINED])('%s', (text, expected) => {
  expect(sums(text)).toEqual(expected);
});
