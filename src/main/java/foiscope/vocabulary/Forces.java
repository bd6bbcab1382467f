package foiscope.vocabulary;

import foiscope.text.Phrasebook;
import foiscope.text.Words;
import foiscope.vocabulary.VocabularyFile.Row;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The forces and the other bodies that answer, and how each is named. */
public final class Forces implements Serializable {

    private static final long serialVersionUID = 1L;

    private final TreeMap<String, Force> byId = new TreeMap<>();
    private final TreeMap<String, Authority> authorities = new TreeMap<>();
    private final TreeMap<String, String> byMailDomain = new TreeMap<>();
    private final TreeMap<String, String> countries = new TreeMap<>();
    private final Phrasebook<String> names = new Phrasebook<>();
    private final Phrasebook<String> everyName = new Phrasebook<>();
    private final Phrasebook<String> authorityNames = new Phrasebook<>();
    private final Phrasebook<List<String>> letterheads = new Phrasebook<>();

    void add(Row row) {
        Force force = new Force(
                row.value("force_id"),
                row.value("official_name"),
                list(row.value("aliases")),
                list(row.value("short_names")),
                row.value("nation"),
                list(row.value("mail_domains")));
        if (byId.putIfAbsent(force.id(), force) != null) {
            return;
        }
        addCountry(force.nation());
        force.mailDomains().forEach(domain -> byMailDomain.putIfAbsent(domain, force.id()));
        Stream.concat(Stream.of(force.name()), force.aliases().stream()).forEach(name -> {
            names.add(name, force.id());
            everyName.add(name, force.id());
        });
        force.shortNames().forEach(name -> everyName.add(name, force.id()));
    }

    private void addCountry(String name) {
        if (!name.isEmpty()) {
            countries.putIfAbsent(Words.normal(name), name);
        }
    }

    void addAuthority(Row row) {
        Authority.Kind kind = Authority.Kind.of(row.value("kind"))
                .orElseThrow(() -> row.fault(
                        "kind", "government, oversight, commissioner, prosecutor or other_countrys_police is"));
        Authority authority =
                new Authority(row.value("authority"), kind, row.value("covers").isEmpty() ? "" : row.value("country"));
        authorities.putIfAbsent(authority.name(), authority);
        addCountry(authority.country());
        list(row.value("aliases")).forEach(alias -> authorityNames.add(alias, authority.name()));
    }

    void addLetterhead(Row row) {
        letterheads.add(row.value("words"), list(row.value("force_ids")));
    }

    /** The country of this name, as the lists of forces and authorities have it. */
    public Optional<String> country(String normal) {
        return Optional.ofNullable(countries.get(normal));
    }

    private static List<String> list(String value) {
        return value.isEmpty() ? List.of() : Arrays.asList(value.split("\\|"));
    }

    public Optional<Force> force(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Optional<Authority> authority(String name) {
        return Optional.ofNullable(authorities.get(name));
    }

    /** The force of a mailbox's or site's domain, or of the domain that it is under. */
    public Optional<Force> ofMailDomain(String domain) {
        String at = domain.toLowerCase(Locale.ROOT);
        while (at.contains(".")) {
            String id = byMailDomain.get(at);
            if (id != null) {
                return force(id);
            }
            at = at.substring(at.indexOf('.') + 1);
        }
        return Optional.empty();
    }

    /** Names that name a force in running text; a match's meaning is its code. */
    public Phrasebook<String> names() {
        return names;
    }

    /** Every name and abbreviation, for a column of forces; a match's meaning is its code. */
    public Phrasebook<String> everyName() {
        return everyName;
    }

    /** Names of the bodies that are no force; a match's meaning is the authority's name. */
    public Phrasebook<String> authorityNames() {
        return authorityNames;
    }

    /** Letterheads that several forces share; a match's meaning is their codes, {@code |} between. */
    public Phrasebook<List<String>> letterheads() {
        return letterheads;
    }
}
