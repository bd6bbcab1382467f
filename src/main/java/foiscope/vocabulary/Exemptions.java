package foiscope.vocabulary;

import foiscope.model.Exemption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The provisions that a text cites, under the Act that it answers under. */
public final class Exemptions {

    private static final Pattern SECTION = Pattern.compile(
            "\\b(?:(?i:section|sec\\.?)\\s*|[sS]\\.?\\s?)(\\d{1,2}[A-Z]?)\\s*((?:\\(\\s*\\w{1,3}\\s*\\))*)");
    private static final Pattern ARTICLE = Pattern.compile("\\b(?i:article|art\\.?)\\s*(\\d{1,2})");

    private Exemptions() {}

    /** The provisions cited, each once, in the order of their first mention. */
    public static List<Exemption> in(String text, String scheme) {
        boolean jersey = scheme.contains("Jersey");
        Map<String, Exemption> found = new LinkedHashMap<>();
        Matcher matcher = (jersey ? ARTICLE : SECTION).matcher(text);
        while (matcher.find()) {
            String code = jersey
                    ? "Art." + matcher.group(1)
                    : "s." + matcher.group(1) + matcher.group(2).replaceAll("\\s", "");
            found.putIfAbsent(code, new Exemption(scheme, code, List.of()));
        }
        return withoutParents(new ArrayList<>(found.values()));
    }

    /** A section named again without its subsection is the same citation. */
    private static List<Exemption> withoutParents(List<Exemption> all) {
        return all.stream()
                .filter(e -> all.stream().noneMatch(o -> o.code().startsWith(e.code() + "(")))
                .toList();
    }

    /** Whether a cell cites a provision in place of a figure. */
    public static boolean cited(String text) {
        return SECTION.matcher(text).find() || ARTICLE.matcher(text).find();
    }
}
