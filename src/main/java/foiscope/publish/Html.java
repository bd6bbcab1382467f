package foiscope.publish;

/** HTML as it grows: the markup is ours, and whatever else goes in is escaped. */
final class Html {

    private final StringBuilder out = new StringBuilder();

    /** @param ours literal markup of this program, never text from elsewhere */
    Html markup(String ours) {
        out.append(ours);
        return this;
    }

    /** Any text, as text. */
    Html text(String any) {
        any.codePoints().forEach(this::character);
        return this;
    }

    /** An element that holds only text; the tag may carry attributes of this program. */
    Html element(String tag, String any) {
        int space = tag.indexOf(' ');
        String name = space < 0 ? tag : tag.substring(0, space);
        return markup("<" + tag + ">").text(any).markup("</" + name + ">");
    }

    Html link(String file, String any) {
        return markup("<a href=\"").text(file).markup("\">").text(any).markup("</a>");
    }

    Html append(Html other) {
        out.append(other.out);
        return this;
    }

    private void character(int c) {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default ->
                out.appendCodePoint(Character.isISOControl(c) && c != '\t' && c != '\n' || surrogate(c) ? '\ufffd' : c);
        }
    }

    private static boolean surrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
