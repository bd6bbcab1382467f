package foiscope.dataset;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a column means, for the data package. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Meaning {

    String value();

    /** The unit of a number. */
    String unit() default "";

    /** Whether it may hold words of a document, which a spreadsheet must not take for a formula. */
    boolean documentText() default false;
}
