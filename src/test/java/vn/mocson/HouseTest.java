package vn.mocson;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** A test of the house's views over the whole application and a real database; all of them share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {"mocson.data-dir=target/test-data/house-${mocson.test.fork:f1}", "mocson.rate-limit.enabled=false"
        })
@Import(QuickPasswords.class)
public @interface HouseTest {}
