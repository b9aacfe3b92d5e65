package dev.perennial.server.http;

import dev.perennial.engine.event.PersonId;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What every controller may take as an argument. */
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

    private static final class People implements Converter<String, PersonId> {
        @Override
        public PersonId convert(String text) {
            return new PersonId(Long.parseLong(text));
        }
    }
}
