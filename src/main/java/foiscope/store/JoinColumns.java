package foiscope.store;

import java.util.List;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Columns of the same name on both sides of a join. */
public final class JoinColumns {

    private JoinColumns() {}

    /** As Spark's joins take them. */
    public static Seq<String> of(String... names) {
        return CollectionConverters.asScala(List.of(names)).toList();
    }
}
