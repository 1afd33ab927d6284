package org.sessionsearch.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessionsearch.hostile.RawConnection;

class TrustedProxiesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "nobody            | 203.0.113.7                     | 127.0.0.1",
                "127.0.0.1         |                                 | 127.0.0.1",
                "127.0.0.1         | 203.0.113.7                     | 203.0.113.7",
                "127.0.0.0/8       | 203.0.113.7                     | 203.0.113.7",
                "127.0.0.0/9       | 203.0.113.7                     | 203.0.113.7",
                "126.0.0.0/8       | 203.0.113.7                     | 127.0.0.1",
                "::1               | 203.0.113.7                     | 127.0.0.1",
                "0.0.0.0/0         | 198.51.100.1, 203.0.113.7       | 198.51.100.1",
                // What stands before the address that the proxy saw may be made up.
                "127.0.0.1         | 198.51.100.1, 203.0.113.7       | 203.0.113.7",
                "127.0.0.1,10.0.0.0/8 | 203.0.113.7, 10.1.2.3        | 203.0.113.7",
                "127.0.0.1         | 203.0.113.7:4711                | 203.0.113.7",
                "127.0.0.1         | [2001:db8::1]:4711              | 2001:db8:0:0:0:0:0:1",
                "127.0.0.1         | 2001:db8::1                     | 2001:db8:0:0:0:0:0:1",
                "127.0.0.1         | ::ffff:203.0.113.7              | 203.0.113.7",
                "127.0.0.1         | unknown                         | 127.0.0.1",
                "127.0.0.1         | localhost                       | 127.0.0.1",
                "127.0.0.1         | 999.1.1.1                       | 127.0.0.1",
                "127.0.0.1         | ,,,                             | 127.0.0.1",
            })
    void theClientIsTheLastThatIsNoTrustedProxy(String trusted, String forwarded, String client) throws Exception {
        List<String> networks = trusted.equals("nobody") ? List.of() : List.of(trusted.split(","));
        String[] headers = forwarded == null ? new String[0] : new String[] {"X-Forwarded-For: " + forwarded};
        assertEquals(client + " http localhost", ask(networks, headers));
    }

    @Test
    void schemeAndHostAreThoseThatTheClientAskedForAndNotThoseThatItMadeUp() throws Exception {
        String[] headers = {
            "X-Forwarded-For: 203.0.113.7", "X-Forwarded-Proto: https", "X-Forwarded-Host: talks.example.org"
        };
        assertEquals("203.0.113.7 https talks.example.org", ask(List.of("127.0.0.1"), headers));
        assertEquals("127.0.0.1 http localhost", ask(List.of(), headers));
        assertEquals(
                "127.0.0.1 http localhost",
                ask(List.of("127.0.0.1"), "X-Forwarded-Proto: javascript", "X-Forwarded-Host: <b>/\"x"));
    }

    @Test
    void headersInPiecesAreOneList() throws Exception {
        assertEquals(
                "203.0.113.7 http localhost",
                ask(List.of("127.0.0.1", "10.0.0.1"), "X-Forwarded-For: 203.0.113.7", "X-Forwarded-For: 10.0.0.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "::/129", "1.2.3", "nginx"})
    void whatIsNoNetworkIsRefused(String network) {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> new TrustedProxies(List.of(network)));
        assertEquals(
                "http.trusted-proxies must be addresses or networks like 127.0.0.1 and 10.0.0.0/8, got '" + network
                        + "'",
                e.getMessage());
    }

    private static String ask(List<String> trusted, String... headers) throws Exception {
        HttpOptions options = new HttpOptions(
                "127.0.0.1",
                0,
                List.of("*"),
                new ClientOptions(new TrustedProxies(trusted), 0, 1),
                ZoneOffset.UTC,
                1000,
                1000,
                Duration.ofSeconds(1),
                "test");
        EndpointFamily who = routes -> routes.get(
                "/who",
                request -> (request.ip() + " " + request.scheme() + " " + request.host())
                        .getBytes(StandardCharsets.UTF_8));
        try (RunningServer server = RunningServer.with(options, List.of(), () -> Readiness.READY, List.of(who));
                RawConnection connection = new RawConnection(server.port())) {
            return connection.get("/who", headers).text();
        }
    }
}
