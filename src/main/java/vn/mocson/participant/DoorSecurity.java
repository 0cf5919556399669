package vn.mocson.participant;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** The participant's door: stateless, a bearer token, no cookie that says who somebody is. What a caller may do is decided by the services. */
@Configuration(proxyBeanMethods = false)
class DoorSecurity {

    @Bean
    DoorGuard doorGuard(EntrantTokens tokens, DoorRateLimits limits) {
        return new DoorGuard(tokens, limits);
    }

    @Bean
    @Order(1)
    SecurityFilterChain door(HttpSecurity http, DoorGuard guard, DoorOrigins origins) {
        return http.securityMatcher("/api/**", "/v3/api-docs/**")
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // no cookie signs anybody in: there is nothing that a foreign page could send in somebody's name
                .csrf(AbstractHttpConfigurer::disable)
                .cors(cors -> cors.configurationSource(origins))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.cacheControl(cache -> cache.disable())
                        .frameOptions(frames ->
                                frames.disable()) // frame-ancestors says it, and each byte of an answer counts
                        .contentSecurityPolicy(
                                csp -> csp.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .addFilterBefore(new EntrantTokenFilter(guard), AuthorizationFilter.class)
                .build();
    }
}
