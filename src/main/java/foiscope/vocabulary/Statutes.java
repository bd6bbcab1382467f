package foiscope.vocabulary;

import foiscope.text.Phrasebook;
import foiscope.text.Words;
import foiscope.vocabulary.VocabularyFile.Row;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The laws under which bodies answer, those of the fewest first: the last holds where nothing says another. */
public final class Statutes implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ArrayList<Statute> all = new ArrayList<>();
    private final Phrasebook<String> names = new Phrasebook<>();

    void add(Row row) {
        String name = row.value("statute");
        if (all.stream().anyMatch(known -> known.name().equals(name))) {
            return;
        }
        Statute.Provision provision = Statute.Provision.of(row.value("provision"))
                .orElseThrow(() -> row.fault("provision", "section or article is"));
        all.add(new Statute(
                name,
                provision,
                row.value("sign"),
                list(row.value("nations")),
                row.value("united_kingdom").equals("yes")));
        list(row.value("words")).forEach(words -> names.add(words, name));
    }

    /** The law under which a body of a nation answers, in a letter of these words: one that it names goes before. */
    public Statute of(String nation, Collection<Words> letter) {
        Set<String> named = new HashSet<>();
        letter.forEach(words -> names.all(words).forEach(match -> named.add(match.meaning())));
        return all.stream()
                .filter(statute -> statute.nations().contains(nation) || named.contains(statute.name()))
                .findFirst()
                .orElseGet(() -> all.get(all.size() - 1));
    }

    /** Whether a nation is of the United Kingdom, as far as any law tells. */
    public boolean inUnitedKingdom(String nation) {
        return all.stream().anyMatch(s -> s.unitedKingdom() && s.nations().contains(nation));
    }

    private static List<String> list(String value) {
        return value.isEmpty() ? List.of() : Arrays.asList(value.split("\\|"));
    }
}
