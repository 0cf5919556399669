package vn.mocson.common.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * How the files of the participant's door travel: compressed when the door was built, best way first, and kept by a
 * browser for good where the address names the very content.
 */
@Configuration(proxyBeanMethods = false)
class DoorDelivery implements WebMvcConfigurer {

    private static final String FOR_GOOD = "max-age=31536000, public, immutable";
    private static final String ASK_FIRST = "no-cache, public";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/door/**")
                .addResourceLocations("classpath:/META-INF/resources/door/")
                // a reproducible jar gives every file the same date
                .setUseLastModified(false)
                .setEtagGenerator(DoorAssets::etag)
                .resourceChain(true)
                .addResolver(new BestPacked());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
                    @Override
                    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                        // another version than ours (an update is under way on several nodes) must not stay under that
                        // name
                        boolean named = DoorAssets.isCurrent(request.getRequestURI(), request.getQueryString());
                        response.setHeader(HttpHeaders.CACHE_CONTROL, named ? FOR_GOOD : ASK_FIRST);
                        return true;
                    }
                })
                .addPathPatterns("/door/**");
    }
}
