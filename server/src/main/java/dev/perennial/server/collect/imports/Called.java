package dev.perennial.server.collect.imports;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What columns are usually called, in English and Chinese, by what they hold. */
enum Called {
    PERSON(
            "(customer|user|member|client|buyer|person|account|openid|unionid)s?[ _-]?(id|no|number|name|code)?",
            "(用户|会员|客户|买家|顾客)(id|编号|号|名|会员名|昵称|账号)?"),
    EVENT("event([ _-]?(name|type))?|action|behaviou?r([ _-]?type)?", "事件(名)?|行为(类型)?|动作"),
    ORDER("(invoice|order|receipt|bill|transaction)[ _-]?(id|no|number|code)?", "(主)?(订单|单据|交易|小票)(id|编号|号)"),
    QUANTITY("quantity|qty|units|count|pieces", "数量|件数|购买数量|宝贝总数量"),
    PRICE("(unit|item|sale|sales)?[ _-]?price", "单价|价格|售价|商品单价"),
    AMOUNT(
            "(total|revenue|amount|sales|paid)([ _-]?(amount|price|paid|value))?|order[ _-]?(total|value|amount)",
            "(实付|支付|订单|总|消费|成交)?(金额|总额|总价)|实付(款)?"),
    PRODUCT("(stock[ _-]?code|sku|(product|item|goods)[ _-]?(id|code|no|number))", "(商品|货品|宝贝)?(id|编号|编码|货号)"),
    PRODUCT_NAME("description|(product|item|goods)([ _-]?(name|title))?", "(商品|货品|宝贝)(名称|名|标题)?|品名"),
    CATEGORY("(product|item)?[ _-]?category([ _-]?(id|name))?", "(商品)?(类目|分类|品类)"),
    WHO_THEY_ARE(
            "country|region|province|state|city|gender|sex|age|birth(day|date)|e[ _-]?mail|phone|mobile|level|tier",
            "国家|省份|省|城市|市|性别|年龄|生日|出生日期|邮箱|手机(号)?|电话|会员等级|等级");

    private final Pattern words;

    Called(String english, String chinese) {
        this.words = Pattern.compile(english + "|" + chinese, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    boolean fits(Seen column) {
        return words.matcher(column.name().strip()).matches();
    }

    Optional<Seen> among(List<Seen> columns) {
        return columns.stream().filter(this::fits).findFirst();
    }
}
