package heyi.demonstration;

import heyi.rehearsal.Firm;
import heyi.rules.Place;
import java.util.List;

/** The district's three employers. None of them exists. */
final class Xiaoshan {

    static final Place PLACE = new Place("330109");

    static final int SMALL = 0;
    static final int MIDDLE = 1;
    static final int LARGE = 2;

    static final List<Firm> FIRMS = List.of(
            new Firm(
                    11,
                    "杭州湘桥绣坊服饰有限公司",
                    "新塘街道羽绒路29号",
                    "MAHY1001",
                    "18",
                    60,
                    false,
                    65,
                    List.of("裁剪车间", "缝制车间", "后整理车间"),
                    List.of("缝纫工", "裁剪工", "绣花机操作工", "整烫工", "质量检验员", "机修工")),
            new Firm(
                    12,
                    "杭州启衡传动机械有限公司",
                    "经济技术开发区建设二路117号",
                    "MAHY1002",
                    "34",
                    300,
                    true,
                    34,
                    List.of("齿轮车间", "热处理车间", "装配车间", "检测中心", "仓储物流部"),
                    List.of("数控车工", "磨齿工", "热处理工", "装配钳工", "质量检验员", "设备维修工", "叉车司机")),
            new Firm(
                    13,
                    "浙江澜沐化纤有限公司",
                    "衙前镇纺织路268号",
                    "MAHY1003",
                    "28",
                    2000,
                    true,
                    41,
                    List.of("聚合车间", "纺丝一车间", "纺丝二车间", "加弹车间", "公用工程部", "质量管理部", "仓储物流部"),
                    List.of("纺丝操作工", "卷绕工", "加弹操作工", "聚合主控员", "质量检验员", "电气维修工", "包装工", "叉车司机")));

    private Xiaoshan() {}
}
