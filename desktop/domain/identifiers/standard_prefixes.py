"""The industries that standards of an industry are numbered by: the letters before ``/T``.

Two of them have two names each: ``YS`` stands for non-ferrous metals and for gold, ``SB`` for commerce and
for domestic trade. Data dictionary, section 4.1; those from ``YD`` on are common knowledge, not seen printed there.
"""

from collections.abc import Mapping

from desktop.domain.words import Words

_INDUSTRIES = """
NY 农业 Agriculture
SC 水产 Fishery
SL 水利 Water resources
LY 林业 Forestry
QB 轻工 Light industry
FZ 纺织 Textiles
YY 医药 Medicine
MZ 民政 Civil affairs
JY 教育 Education
YC 烟草 Tobacco
YB 黑色冶金 Ferrous metallurgy
YS 有色金属、黄金 Non-ferrous metals; gold
SY 石油天然气 Oil and gas
HG 化工 Chemicals
SH 石油化工 Petrochemicals
JC 建材 Building materials
DZ 地质矿产 Geology and mineral resources
TD 土地管理 Land administration
CH 测绘 Surveying and mapping
JB 机械 Machinery
QC 汽车 Automobiles
MH 民用航空 Civil aviation
BB 包装 Packaging
CB 船舶 Ships
CJ 城镇建设 Urban construction
CY 新闻出版 Press and publication
DA 档案 Archives
DB 地震 Earthquakes
DL 电力 Electric power
EJ 核工业 Nuclear industry
GA 公共安全 Public security
GY 广播电影电视 Radio, film and television
HB 航空 Aviation
HJ 环境保护 Environmental protection
HS 海关 Customs
HY 海洋 Ocean
JG 建筑工业 Building industry
JR 金融 Finance
JT 交通 Transport
LB 旅游 Tourism
LD 劳动 Labour
MT 煤炭 Coal
QJ 航天 Aerospace
QX 气象 Meteorology
SB 商业、国内贸易 Commerce; domestic trade
SJ 电子 Electronics
SN 商检 Commodity inspection
XB 稀土 Rare earths
WJ 兵工民品 Civil products of ordnance
YD 通信 Telecommunications
RB 认证认可 Certification and accreditation
TB 铁路 Railways
AQ 安全 Safety
TY 体育 Sports
WB 物资 Materials
WM 外经贸 Foreign trade
WW 文物 Cultural relics
WS 卫生 Health
YZ 邮政 Post
GH 供销 Supply and marketing
LS 粮食 Grain
NB 能源 Energy
"""


def _industry(line: str) -> tuple[str, Words]:
    code, zh, en = line.split(" ", 2)
    return code, Words(zh, en)


INDUSTRIES: Mapping[str, Words] = dict(_industry(line) for line in _INDUSTRIES.strip().splitlines())
"""The names of industries by their letters."""
