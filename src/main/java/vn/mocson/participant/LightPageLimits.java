package vn.mocson.participant;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Pages without Flow that ask the database for a stranger are knocked at as often as the door's public reads. */
@Configuration(proxyBeanMethods = false)
class LightPageLimits {

    @Bean
    FilterRegistrationBean<Filter> receiptPageLimit(DoorRateLimits limits) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
            if (limits.admit((HttpServletRequest) request, (HttpServletResponse) response)) {
                chain.doFilter(request, response);
            }
        });
        registration.addUrlPatterns("/bien-nhan");
        return registration;
    }
}
