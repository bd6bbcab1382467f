package foiscope.document;

import foiscope.text.WordList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes away what its place or a title marks as a person's name: in a salutation, after a sign-off, in the headers of a mail,
 * after Mr or a rank, with a collar number, alone on a line of the letterhead; and personal addresses. What can't be told from
 * an ordinary word by its place stays, since layouts aren't published.
 */
final class Names {

    private static final String NAME = "[name]";
    private static final int SHORT_LINE = 120;
    private static final int HEAD_LINES = 14;
    private static final int SIGN_OFF_LINES = 5;

    private static final Pattern MAIL = Pattern.compile("[\\w.%+'’-]+@([\\w-]+(?:\\.[\\w-]+)+)");
    private static final Pattern SALUTATION =
            Pattern.compile("^\\s*(Dear|Hello|Hi|For the attention of|FAO)\\b.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern HEADER = Pattern.compile(
            "^\\s*(From|To|Cc|Bcc|Sent by|Sent on behalf of|Author|Attn|Attention|Requester|Requestor|Applicant|Contact|Case officer|"
                    + "Decision maker|Signed|Name|Your name|Handled by|Prepared by)\\s*:\\s*(.*)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SIGN_OFF = Pattern.compile(
            "^\\s*(Yours (sincerely|faithfully|truly)|Kind(est)? regards|Best (wishes|regards)|Regards|Many thanks|With thanks)\\b.*",
            Pattern.CASE_INSENSITIVE);

    private static final String WORD = "\\p{Lu}[\\p{L}'’-]*\\.?";
    private static final Pattern TITLE = Pattern.compile(
            "\\b(Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Prof|Professor|Rev|Reverend)\\b\\.?\\s+(?=\\p{Lu})((?:" + WORD
                    + "\\s*){1,4})");
    private static final Pattern RANK =
            Pattern.compile("\\b(T/|A/|D/|Temporary |Acting |Detective |Police |Special |Chief |Deputy |Assistant )*"
                    + "(PC|DC|TDC|PS|DS|DI|DCI|DSU|DCS|PCSO|CSO|SC|SPC|APS|Sgt|SGT|Sergeant|Constable|Inspector|Insp|INSP|Superintendent|Supt|"
                    + "Commander|Commissioner|Officer|OFFICER)\\b\\.?\\s+(?:(?:[Nn]o\\.?\\s*)?(\\d{2,6})\\b,?\\s*)?((?:"
                    + WORD + "\\s*){0,3})");
    private static final Set<String> TITLES = Set.of(
            ("Mr Mrs Ms Miss Mx Dr Sir Dame Lord Lady Prof Professor Rev Reverend PC DC TDC PS DS DI DCI DSU DCS PCSO CSO SC SPC APS Sgt "
                            + "SGT Sergeant Constable Inspector Insp INSP Superintendent Supt Commander Commissioner Officer OFFICER")
                    .split(" "));
    private static final Pattern NAME_LINE = Pattern.compile(
            "^\\s*(?:\\p{Lu}[\\p{L}'’-]+|\\p{Lu}\\.?)(?:\\s+(?:(?:van|von|de|der|den|di|da|du|la|le|bin|al)\\s+)*"
                    + "(?:\\p{Lu}[\\p{L}'’-]+|\\p{Lu}\\.?)){1,3},?\\s*$");
    private static final Pattern HOME =
            Pattern.compile("^\\s*(?:Flat \\d+\\w?,? )?\\d{1,4}\\w?,?\\s+\\p{Lu}[\\p{L}'’ -]+$");

    /** Words in lower case that run on to a full stop. */
    private static final Pattern SENTENCE = Pattern.compile("\\b\\p{Ll}+ \\p{Ll}+ [^|\\t]*\\.\\s*$");

    private int line;
    private int afterSignOff = SIGN_OFF_LINES + 1;

    /** A line of running text. */
    String inLine(String text) {
        line++;
        afterSignOff++;
        if (begins(text, "YKBRMW") && SIGN_OFF.matcher(text).matches()) {
            afterSignOff = 0;
            return keepFirst(text);
        }
        if (afterSignOff <= SIGN_OFF_LINES && signatory(text)) {
            return NAME;
        }
        if (begins(text, "DHF") && SALUTATION.matcher(text).matches()) {
            return "Dear " + NAME;
        }
        Matcher header = HEADER.matcher(text);
        if (text.indexOf(':') > 0
                && header.matches()
                && !office(MAIL.matcher(header.group(2)).replaceAll(""))
                && header.group(2).chars().anyMatch(Character::isLetter)) {
            return header.group(1) + ": " + NAME + domains(header.group(2));
        }
        if (line <= HEAD_LINES
                && (NAME_LINE.matcher(text).matches() || HOME.matcher(text).matches())
                && !ordinary(text)) {
            return NAME;
        }
        return within(text, true);
    }

    /** Whether a short line's first letter is one of these, in either case. */
    private static boolean begins(String text, String letters) {
        int at = 0;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.length() < SHORT_LINE
                && at < text.length()
                && letters.indexOf(Character.toUpperCase(text.charAt(at))) >= 0;
    }

    /** The text of a cell. */
    String inCell(String text) {
        return within(text, false);
    }

    /** What follows a table is no letterhead any more. */
    void afterTable() {
        line += HEAD_LINES;
    }

    private static String keepFirst(String text) {
        Matcher match = SIGN_OFF.matcher(text);
        return match.matches() ? match.group(1) : text;
    }

    /** After a sign-off a line is a name unless it says what office it is, or runs on as a sentence. */
    private static boolean signatory(String text) {
        return text.split("\\s+").length <= 6 && !office(text);
    }

    private static boolean office(String text) {
        for (String word : text.split("[^\\p{L}]+")) {
            if (!word.isEmpty() && WordList.OFFICE.has(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether any word of a short line is an ordinary one: then it is no name. */
    private static boolean ordinary(String text) {
        for (String word : text.split("[^\\p{L}'’]+")) {
            if (word.length() > 1 && (WordList.ORDINARY.has(word) || WordList.OFFICE.has(word))) {
                return true;
            }
        }
        return false;
    }

    private static String domains(String text) {
        StringBuilder out = new StringBuilder();
        Matcher mail = MAIL.matcher(text);
        while (mail.find()) {
            out.append(" [address]@").append(mail.group(1));
        }
        return out.toString();
    }

    private static String within(String text, boolean prose) {
        String out = text.indexOf('@') < 0 ? text : MAIL.matcher(text).replaceAll("[address]@$1");
        if (!titled(out)) {
            return out;
        }
        boolean sentence = prose && SENTENCE.matcher(out).find();
        out = TITLE.matcher(out)
                .replaceAll(match -> Matcher.quoteReplacement(match.group(1) + " " + NAME + spaceEnd(match.group(2))));
        return RANK.matcher(out)
                .replaceAll(match -> Matcher.quoteReplacement(
                        afterRank(match.group(), match.group(2), match.group(3), match.group(4), prose, sentence)));
    }

    /** Whether what follows a word begins as a name or number may. */
    private static boolean followed(String text, int end) {
        int at = end;
        while (at < text.length() && (text.charAt(at) == '.' || Character.isWhitespace(text.charAt(at)))) {
            at++;
        }
        boolean apart = at > end && at < text.length();
        return apart
                && (Character.isUpperCase(text.charAt(at))
                        || Character.isDigit(text.charAt(at))
                        || text.charAt(at) == 'n');
    }

    /** Whether a word of the text is a title or rank that a name may follow. */
    private static boolean titled(String text) {
        int at = 0;
        while (at < text.length()) {
            if (!Character.isUpperCase(text.charAt(at))) {
                at++;
                continue;
            }
            int end = at + 1;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            if (followed(text, end) && TITLES.contains(text.substring(at, end))) {
                return true;
            }
            at = end;
        }
        return false;
    }

    private static String spaceEnd(String text) {
        return text.isEmpty() || !Character.isWhitespace(text.charAt(text.length() - 1)) ? "" : " ";
    }

    /** After a rank, words that are no ordinary words are a name; a number before a name, or of an officer in prose, is a collar number. */
    private static String afterRank(
            String all, String rank, String number, String words, boolean prose, boolean sentence) {
        List<String> each = List.of(words.strip().split("\\s+"));
        int names = 0;
        while (names < each.size()
                && (isName(each.get(names))
                        || sentence && names == 0 && WordList.RANKS.has(rank) && isWord(each.get(0)))) {
            names++;
        }
        boolean collar = number != null && (names > 0 || prose && number.length() >= 3 && WordList.RANKS.has(rank));
        if (names == 0 && !collar) {
            return all;
        }
        int start = all.length() - words.length();
        String before = all.substring(0, start);
        String head = collar ? before.replaceAll("\\d{2,6}", "[number]") : before;
        if (names == 0) {
            return head + words;
        }
        String rest = String.join(" ", each.subList(names, each.size()));
        String gap = Character.isWhitespace(head.charAt(head.length() - 1)) ? "" : " ";
        return head + gap + NAME + (rest.isEmpty() ? spaceEnd(all) : " " + rest + spaceEnd(all));
    }

    /** A word with one capital, which in a sentence only a name has after a rank. */
    private static boolean isWord(String word) {
        return word.length() > 2
                && word.substring(1).chars().allMatch(Character::isLowerCase)
                && !TITLES.contains(word);
    }

    private static boolean isName(String word) {
        String bare = word.replaceAll("[^\\p{L}'’-]", "");
        if (bare.length() < 2) {
            return bare.length() == 1 && !bare.equals("X") && !bare.equals("A");
        }
        for (String part : bare.split("[-'’]")) {
            if (!part.isEmpty() && WordList.ORDINARY.has(part)) {
                return false;
            }
        }
        return true;
    }
}
