package vn.mocson;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Gives every test the security context of its own application. Vaadin makes the place where the
 * signed-in user is kept a bean, and a static one at that: of several applications in one machine
 * the one started last would have it, and the others would know nobody.
 */
public final class OwnSecurityContext extends AbstractTestExecutionListener {

    /** Before anything that signs somebody in for a test. */
    @Override
    public int getOrder() {
        return 500;
    }

    @Override
    public void prepareTestInstance(TestContext test) {
        use(test);
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        use(test);
    }

    private static void use(TestContext test) {
        test.getApplicationContext()
                .getBeanProvider(SecurityContextHolderStrategy.class)
                .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
    }
}
