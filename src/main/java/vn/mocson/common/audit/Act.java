package vn.mocson.common.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a service method as something staff do and answer for. Where a member of the staff calls it, a row of the record
 * is written in the transaction of the act itself. A method that only reads, an export for instance, has its row written
 * before it runs. A test holds every service method that staff may call and that changes something to it.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Act {

    /** A stable code; {@code act.<code>} among the texts of the house is what people read. */
    String value();

    /**
     * Whether the reason that people write is kept. Not where it may tell what the right answer of a question is: such
     * words stay in the bank, where fewer may read. Nor where it is about one person: such words stay with that person's
     * data and are erased with them. The record then tells that a reason was given.
     */
    boolean keepsReason() default true;
}
