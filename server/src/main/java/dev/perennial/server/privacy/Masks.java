package dev.perennial.server.privacy;

import dev.perennial.engine.event.Identifier;
import dev.perennial.engine.event.Value;
import dev.perennial.engine.event.ValueJson;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What of a person is hidden from those who may not see it: decided by the name of a field, and by how it looks. */
public final class Masks {

    /** Personal wherever they stand, by their plain names: small letters and characters, no signs. */
    static final Set<String> ALWAYS = Set.of(
            "email",
            "mail",
            "emailaddress",
            "邮箱",
            "phone",
            "phonenumber",
            "mobile",
            "mobilephone",
            "tel",
            "telephone",
            "手机",
            "手机号",
            "手机号码",
            "电话",
            "firstname",
            "lastname",
            "fullname",
            "realname",
            "姓名",
            "真实姓名",
            "address",
            "street",
            "shippingaddress",
            "billingaddress",
            "地址",
            "收货地址",
            "idnumber",
            "idcard",
            "identitycard",
            "passport",
            "passportnumber",
            "taxid",
            "ssn",
            "身份证",
            "身份证号",
            "护照号");

    /** Personal as traits only: what an event calls a name is mostly a product's. */
    static final Set<String> OF_PEOPLE = Set.of("name", "nickname", "昵称");

    private static final Pattern LOOKS = Pattern.compile(
            "[^\\s@\"'<>,;:=&/]+@[^\\s@\"'<>,;:=&/]+\\.[\\p{L}]{2,}|(?<!\\d)(\\+?86[- ]?)?1[3-9]\\d{9}(?!\\d)");
    private static final Pattern CELL = Pattern.compile("[^,;\t\"{}\\[\\]:|]+");
    private static final int HIDDEN_MAX = 8;

    private final Set<String> added;

    /** @param added plain names that the organisation adds */
    Masks(Set<String> added) {
        this.added = Set.copyOf(added);
    }

    /** A name as it is compared: {@code E-Mail_Address} is {@code emailaddress}. */
    static String plain(String name) {
        return name.replaceAll("[\\s_.-]+", "").toLowerCase(Locale.ROOT);
    }

    /** Whether a property or a field of lines is personal; of {@code address.street} a part is enough. */
    public boolean hidesProperty(String name) {
        return isPersonal(plain(name))
                || Arrays.stream(name.split("\\.")).map(Masks::plain).anyMatch(this::isPersonal);
    }

    private boolean isPersonal(String plain) {
        return ALWAYS.contains(plain) || added.contains(plain);
    }

    /** Whether a trait is personal. */
    public boolean hidesTrait(String name) {
        return hidesProperty(name) || OF_PEOPLE.contains(plain(name));
    }

    public Identifier mask(Identifier identifier) {
        var value = hidesProperty(identifier.kind()) ? hidden(identifier.value()) : shown(identifier.value());
        return new Identifier(identifier.kind(), value);
    }

    /** The value of a trait as text of one cell. */
    public Value mask(String trait, Value value) {
        return hidesTrait(trait) ? new Value.Text(hidden(text(value))) : looked(value);
    }

    private Value looked(Value value) {
        return switch (value) {
            case Value.Text(var text) -> new Value.Text(shown(text));
            case Value.Texts(var texts) ->
                new Value.Texts(texts.stream().map(this::shown).toList());
            case Value.Num _, Value.Flag _ -> value;
            case Value.Lines _ -> new Value.Text(shown(text(value)));
        };
    }

    private static String text(Value value) {
        return value instanceof Value.Text(var text)
                ? text
                : ValueJson.write(value).toString();
    }

    /** A line of a file, of which nobody knows what its cells mean: every cell is hidden. */
    public String line(String text) {
        return CELL.matcher(text).replaceAll(found -> hidden(found.group()));
    }

    /** A text in which whatever looks like an address or a telephone number is hidden. */
    public String shown(String text) {
        return LOOKS.matcher(text).replaceAll(found -> hidden(found.group()));
    }

    /** The first character and the last two, so that two can be told apart; of a short text only the first. */
    public String hidden(String text) {
        var letters = text.codePoints().toArray();
        if (letters.length == 0) return "";
        int tail = letters.length > 4 ? 2 : 0;
        int middle = Math.clamp(letters.length - 1L - tail, 1, HIDDEN_MAX);
        return new String(letters, 0, 1) + "•".repeat(middle) + new String(letters, letters.length - tail, tail);
    }
}
