package dev.perennial.server.http;

import dev.perennial.engine.event.PersonId;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What every controller may take as an argument, and how long the console's files are kept. */
@Configuration(proxyBeanMethods = false)
class WebRules implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new PageArguments());
    }

    @Override
    public void addFormatters(FormatterRegistry formats) {
        formats.addConverter(new People());
    }

    /** Their names change with their content; nothing else may be kept by a browser. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry files) {
        files.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).immutable());
    }

    private static final class People implements Converter<String, PersonId> {
        @Override
        public PersonId convert(String text) {
            return new PersonId(Long.parseLong(text));
        }
    }
}
