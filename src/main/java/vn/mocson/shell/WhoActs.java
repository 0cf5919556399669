package vn.mocson.shell;

import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategy;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import vn.mocson.common.security.Access;

/**
 * Who acts in a thread. Vaadin answers with whoever is signed in to the session of a view, and asks the thread only where
 * there is no session; so inside of a view the application's own work would be refused as the person's. Here its own work
 * comes first, and so does what a person does within one contest.
 */
@Configuration(proxyBeanMethods = false)
class WhoActs {

    @Bean
    static SecurityContextHolderStrategy securityContextHolderStrategy() {
        return new OwnWorkFirst(new VaadinAwareSecurityContextHolderStrategy());
    }

    private static final class OwnWorkFirst implements SecurityContextHolderStrategy {

        private final SecurityContextHolderStrategy people;
        private final ThreadLocal<@Nullable SecurityContext> ownWork = new ThreadLocal<>();

        private OwnWorkFirst(SecurityContextHolderStrategy people) {
            this.people = people;
        }

        @Override
        public SecurityContext getContext() {
            SecurityContext own = ownWork.get();
            return own == null ? people.getContext() : own;
        }

        @Override
        public void setContext(SecurityContext context) {
            if (Access.isSystem(context) || context.getAuthentication() instanceof InContest) {
                ownWork.set(context);
            } else {
                ownWork.remove();
                people.setContext(context);
            }
        }

        @Override
        public void clearContext() {
            ownWork.remove();
            people.clearContext();
        }

        @Override
        public SecurityContext createEmptyContext() {
            return people.createEmptyContext();
        }
    }
}
