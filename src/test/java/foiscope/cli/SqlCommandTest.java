package foiscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqlCommandTest {

    @Test
    void statementsEndWithASemicolonOutsideQuotes() {
        assertThat(statements("SELECT 1; SELECT ';' AS a", ";", "SELECT", "  2", ";;", "SELECT \"x;y\""))
                .containsExactly("SELECT 1", "SELECT ';' AS a", "SELECT\n  2", "SELECT \"x;y\"");
        assertThat(statements()).isEmpty();
        assertThat(statements("", ";", "  ")).isEmpty();
    }

    private static List<String> statements(String... lines) {
        List<String> statements = new ArrayList<>();
        SqlCommand.Statements.of(List.of(lines).iterator()).forEachRemaining(statements::add);
        return statements;
    }
}
