/// What every module's tests stand on: a real PostgreSQL, a real Kafka broker, signed tokens. No containers, no mocks.
///
/// On a `@QuarkusTest` put `@WithPlatform` (all three) or the ones that the module needs; put the same ones on every
/// test class of a module, so that its application starts once:
///
/// ```java
/// @QuarkusTest
/// @WithPlatform
/// class LaunchIT {
///     @Test
///     void shouldRefuseAStranger() {
///         Response response = given().auth().oauth2(TestTokens.of(organization,
/// "liaison-officer")).get("/v1/campaigns");
///         ProblemAssert.assertThatProblem(response).hasStatus(403).hasCode("forbidden");
///     }
/// }
/// ```
///
/// | Annotation | Gives the application | Gives the test |
/// |---|---|---|
/// | [cn.anlan.testing.WithPostgres] | `quarkus.datasource.jdbc.url`, `username`, `password` |
/// [cn.anlan.testing.TestPostgres] |
/// | [cn.anlan.testing.WithKafka] | `kafka.bootstrap.servers` | [cn.anlan.testing.TestKafka],
/// [cn.anlan.testing.EventProbe] |
/// | [cn.anlan.testing.WithTokens] | `quarkus.oidc.*` with a local public key | [cn.anlan.testing.TestTokens] |
/// | [cn.anlan.testing.WithPlatform] | all of them | all of them |
///
/// There is one server of each kind per test JVM, so per module; it ends with the JVM. Data stay between test classes:
/// a test makes its own organisations and ids and never counts rows that are not its own. A plain JUnit test uses
/// `TestPostgres` and `TestKafka` directly; the first call starts the server.
@NullMarked
package cn.anlan.testing;

import org.jspecify.annotations.NullMarked;
