package dev.perennial.world;

import java.util.List;
import java.util.stream.IntStream;

/** What the tea shop sells. */
final class Catalogue {

    static final List<String> CATEGORIES = List.of("绿茶", "红茶", "乌龙", "普洱", "白茶", "花茶", "茶具", "礼盒");

    private static final List<String> LINES = """
            绿茶 明前西湖龙井 50g      16800
            绿茶 雨前龙井 100g         9800
            绿茶 洞庭碧螺春 50g        8800
            绿茶 安吉白茶 100g         12800
            绿茶 信阳毛尖 100g         7800
            绿茶 日照绿茶 试饮装       1990
            红茶 正山小种 100g         8600
            红茶 金骏眉 50g            19800
            红茶 祁门红茶 100g         7600
            红茶 滇红金芽 100g         6900
            红茶 英德红茶 袋泡 20包    3990
            红茶 九曲红梅 试饮装       2490
            乌龙 安溪铁观音 125g       6800
            乌龙 武夷大红袍 100g       13800
            乌龙 凤凰单丛 鸭屎香 100g  11800
            乌龙 冻顶乌龙 150g         9900
            乌龙 冷泡乌龙 15包         4590
            乌龙 水仙 试饮装           1590
            普洱 熟普小青柑 10颗       5900
            普洱 生普七子饼 357g       26800
            普洱 熟普宫廷 200g         8900
            普洱 古树龙珠 16颗         10800
            普洱 碎银子 100g           4900
            白茶 白毫银针 50g          15800
            白茶 白牡丹 100g           8300
            白茶 寿眉饼 300g           11300
            白茶 老白茶 小方片 20片    6300
            白茶 陈皮白茶 试饮装       2990
            花茶 福州茉莉花茶 100g     5600
            花茶 桂花乌龙 15包         3590
            花茶 玫瑰红茶 15包         3390
            花茶 菊花决明子 30包       2790
            花茶 洛神荔枝 10包         990
            茶具 玻璃公道杯            4290
            茶具 白瓷盖碗              7200
            茶具 紫砂壶 西施           39800
            茶具 旅行茶具 一壶三杯     12300
            茶具 不锈钢茶漏            1290
            礼盒 四季茶礼              19900
            礼盒 中秋月满 茶点礼盒     25900
            礼盒 年货 金玉满堂         32900
            礼盒 伴手礼 六小罐         14900
            """.lines().toList();

    static final List<Product> ALL =
            IntStream.range(0, LINES.size()).mapToObj(Catalogue::product).toList();

    private Catalogue() {}

    static List<Product> of(String category) {
        return ALL.stream()
                .filter(product -> product.category().equals(category))
                .toList();
    }

    private static Product product(int number) {
        var words = LINES.get(number).strip().split(" +");
        var name = String.join(" ", List.of(words).subList(1, words.length - 1));
        return new Product("T%03d".formatted(number + 1), name, words[0], Integer.parseInt(words[words.length - 1]));
    }
}
