package vn.mocson.audit;

import jakarta.persistence.EntityManagerFactory;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import vn.mocson.common.audit.Act;

/**
 * Puts the recorder around the acts: inside of the check who may do them, and inside of their transaction, which by
 * default would begin innermost.
 */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement(proxyTargetClass = true, order = ActRecording.TRANSACTIONS)
class ActRecording {

    static final int TRANSACTIONS = Ordered.LOWEST_PRECEDENCE - 100;
    private static final int ACTS = Ordered.LOWEST_PRECEDENCE - 50;

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor actAdvisor(ObjectProvider<AuditLog> log, ObjectProvider<EntityManagerFactory> entities) {
        DefaultPointcutAdvisor advisor = new DefaultPointcutAdvisor(
                AnnotationMatchingPointcut.forMethodAnnotation(Act.class),
                // made when first needed: an advisor is there before what it advises
                (MethodInterceptor) call -> new ActRecorder(log.getObject(), entities.getObject()).invoke(call));
        advisor.setOrder(ACTS);
        return advisor;
    }
}
