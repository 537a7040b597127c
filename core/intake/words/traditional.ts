/** Traditional characters that occur in headers → their simplified form. Extend by adding pairs. */
const PAIRS =
  '開开結结務务時时間间負负責责項项稱称實实際际風风險险預预費费計计劃划應应對对狀状態态類类別别說说編编號号總总額额進进後后續续響响機机單单價价數数幣币備备註注優优級级簽签約约發发員员門门組组織织職职萬万嚴严緩缓測测試试設设執执參参與与認认證证審审據据產产資资減减極极週周處处層层階阶達达標标準准從从來来於于屬属為为過过還还運运選选遲迟長长關关題题驗验術术義义議议討讨詳详細细許许評评訂订購购貨货貸贷賬账帳账財财貿贸賠赔錢钱銷销錄录鑑鉴鍵键閉闭隊队陽阳難难電电頁页頻频領领顧顾餘余點点齊齐歸归歷历歲岁歡欢殘残氣气決决況况淨净準准溫温滿满漲涨災灾無无爲为牆墙獨独獲获現现環环畢毕異异當当療疗癥症監监盤盘眾众確确礎础禮礼種种積积稅税穩稳窮穷競竞筆笔節节範范築筑簡简糾纠紀纪紅红納纳純纯紙纸終终絕绝統统經经網网緊紧線线練练縮缩績绩繳缴聯联聽听脫脱腦脑臨临舉举舊旧華华葉叶蓋盖藝艺補补裝装製制複复見见規规視视覺觉觀观訊讯記记訓训託托'

export const TRADITIONAL: Record<string, string> = Object.fromEntries(
  Array.from({ length: Math.floor(PAIRS.length / 2) }, (_, i) => [PAIRS.charAt(i * 2), PAIRS.charAt(i * 2 + 1)]),
)
