package dev.perennial.world;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What somebody tells of themselves when they sign up. Nobody is meant: names are drawn, telephone numbers begin with
 * 154, which no operator gives out, and mail goes to a domain that exists for examples.
 */
record Face(String name, String city, String phone, String email, LocalDate birthday) {

    private static final List<String> FAMILY =
            List.of("王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧".split(" "));
    private static final List<String> GIVEN =
            List.of("伟 芳 娜 秀英 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 秀兰 霞 平 刚 桂英 子涵 梓萱 一诺 雨桐 浩然 欣怡 思远 若溪 清和 知行 晚晴".split(" "));
    private static final List<String> CITIES =
            List.of("上海 杭州 北京 广州 深圳 成都 苏州 南京 福州 厦门 武汉 西安 重庆 长沙 昆明 青岛 合肥 天津".split(" "));
    private static final double[] SIZES = {
        1.6, 1.3, 1.5, 1.2, 1.3, 1.2, 0.9, 0.8, 0.7, 0.7, 0.7, 0.6, 0.8, 0.6, 0.4, 0.5, 0.5, 0.5
    };

    static Face draw(int number, Draw draw) {
        return new Face(
                draw.pick(FAMILY) + draw.pick(GIVEN),
                CITIES.get(draw.weighted(SIZES)),
                "154%08d".formatted(10_000_000 + number),
                "tea%d@example.com".formatted(number),
                LocalDate.of(1960, 1, 1).plusDays(draw.below(46 * 365)));
    }

    Map<String, Object> told() {
        return Facts.of("name", name, "city", city, "phone", phone, "email", email, "birthday", birthday.toString());
    }
}
