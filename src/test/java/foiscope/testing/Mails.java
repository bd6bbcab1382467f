package foiscope.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Mails composed in a test. */
public final class Mails {

    private final List<String> parts = new ArrayList<>();
    private final String boundary;
    private final String headers;

    private Mails(String headers, String boundary) {
        this.headers = headers;
        this.boundary = boundary;
    }

    /** A mail of an office on 4 March 2024. */
    public static Mails from(String address, String subject) {
        String headers = "Received: from mail.example (127.0.0.1); Mon, 4 Mar 2024 10:00:01 +0000\r\n"
                + "From: \"Jane Roe\" <" + address + ">\r\nTo: request-1@example.org\r\nSubject: " + subject
                + "\r\nDate: Mon, 4 Mar 2024 10:00:00 +0000\r\nMIME-Version: 1.0\r\n";
        return new Mails(headers, "part-" + Math.floorMod(subject.hashCode(), 1_000_000));
    }

    public Mails text(String text) {
        parts.add("Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + text);
        return this;
    }

    /** The same text twice, as mail programs send it. */
    public Mails alternatives(String text, String html) {
        parts.add("Content-Type: multipart/alternative; boundary=either\r\n\r\n--either\r\n"
                + "Content-Type: text/plain; charset=windows-1252\r\n\r\n" + text + "\r\n--either\r\n"
                + "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(html.getBytes(StandardCharsets.UTF_8)) + "\r\n--either--");
        return this;
    }

    public Mails attach(String name, byte[] bytes) {
        parts.add("Content-Type: application/octet-stream; name=\"" + name
                + "\"\r\nContent-Disposition: attachment; filename=\"" + name
                + "\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(bytes));
        return this;
    }

    public Mails forward(byte[] mail) {
        parts.add("Content-Type: message/rfc822\r\n\r\n" + new String(mail, StandardCharsets.UTF_8));
        return this;
    }

    public byte[] bytes() {
        StringBuilder mail =
                new StringBuilder(headers + "Content-Type: multipart/mixed; boundary=\"" + boundary + "\"\r\n\r\n");
        parts.forEach(part -> mail.append("--" + boundary + "\r\n").append(part).append("\r\n"));
        return mail.append("--" + boundary + "--\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }
}
