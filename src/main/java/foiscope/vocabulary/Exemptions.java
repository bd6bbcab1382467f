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

    /** {@code 40(2)(a)}: its number, then what stands in brackets. */
    private static final String NUMBER = "\\d{1,2}[A-Z]?(?!\\d)(?:\\s*\\(\\s*(?:\\d{1,2}|[a-zA-Z]|[ivx]{1,4})\\s*\\))*";

    private static final String LIST = NUMBER + "(?:\\s*(?:,\\s*(?:and|or|&)?|and|or|&)\\s*" + NUMBER + ")*";
    private static final String START = "(?=[sSaA])(?<![\\w'’-])";

    private static final Pattern SECTION = Pattern.compile(START + "(?:(?i:sections|ss\\.?)\\s*(" + LIST
            + ")|(?:(?i:section|sec\\.?)\\s*|[sS]\\.?\\s?)(" + NUMBER + "))");
    private static final Pattern ARTICLE = Pattern.compile(
            START + "(?:(?i:articles|arts\\.?)\\s*(" + LIST + ")|(?i:article|art\\.?)\\s*(" + NUMBER + "))");
    private static final Pattern PROVISION = Pattern.compile(NUMBER);

    private Exemptions() {}

    /** The provisions cited, each once, in the order of their first mention. */
    public static List<Exemption> in(String text, Statute statute) {
        Map<String, Exemption> found = new LinkedHashMap<>();
        Matcher matcher = citations(statute.provision()).matcher(text);
        while (matcher.find()) {
            String cited = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
            Matcher provision = PROVISION.matcher(cited);
            while (provision.find()) {
                String code = statute.sign() + provision.group().replaceAll("\\s", "");
                found.putIfAbsent(code, new Exemption(statute.name(), code, List.of()));
            }
        }
        return withoutParents(new ArrayList<>(found.values()));
    }

    private static Pattern citations(Statute.Provision provision) {
        return switch (provision) {
            case SECTION -> SECTION;
            case ARTICLE -> ARTICLE;
        };
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
