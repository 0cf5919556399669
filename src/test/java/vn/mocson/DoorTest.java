package vn.mocson;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import tools.jackson.databind.json.JsonMapper;
import vn.mocson.contest.ContestService;
import vn.mocson.door.Contests;
import vn.mocson.door.Door;
import vn.mocson.door.People;
import vn.mocson.exam.ExamJobs;
import vn.mocson.standings.StandingsJobs;

/**
 * The running product with its real database behind its real door, and a clock turned by hand.
 *
 * <p>All tests share one context, so they must have the same settings. The contests of the seed folder
 * open relative to {@link TestClock#START} and stay open for 300 days; no test turns the clock that
 * far. A test that wants the end of a round, or a board for itself alone, makes a contest of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "mocson.data-dir=target/test-data/door-${mocson.test.fork:f1}",
            "mocson.seed-data=src/test/resources/seed",
            "mocson.rate-limit.enabled=false",
            "mocson.sample-accounts=false",
            "spring.flyway.clean-disabled=false",
            "vaadin.productionMode=true"
        })
@Import({DoorTest.Configuration.class, QuickPasswords.class})
@ExtendWith(DoorTest.EveryTestBeginsAtTheSameTime.class)
public @interface DoorTest {

    @TestConfiguration(proxyBeanMethods = false)
    class Configuration {

        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }

        /** An empty database at every start, in a server that need not be installed again. */
        @Bean
        FlywayMigrationStrategy emptyDatabase() {
            return (Flyway flyway) -> {
                flyway.clean();
                flyway.migrate();
            };
        }

        @Bean
        Door doorClient(Environment environment, JsonMapper json, StandingsJobs jobs) {
            return new Door(environment, json, jobs::tellOfMoves);
        }

        @Bean
        People people(Door door, JdbcClient db) {
            return new People(door, db);
        }

        @Bean
        Contests testContests(ContestService contests, TestClock clock) {
            return new Contests(contests, clock);
        }

        @Bean
        ExamJobs examJobs(BeanFactory beans) {
            return new ExamJobs(beans);
        }

        @Bean
        StandingsJobs standingsJobs(BeanFactory beans) {
            return new StandingsJobs(beans);
        }
    }

    class EveryTestBeginsAtTheSameTime implements BeforeEachCallback {

        @Override
        public void beforeEach(ExtensionContext context) {
            SpringExtension.getApplicationContext(context)
                    .getBean(TestClock.class)
                    .set(TestClock.START);
        }
    }
}
