package cn.anlan.hazard.vault;

import cn.anlan.sql.Database;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

@Singleton
class VaultDatabase {

    /// Statements run by themselves, outside of any transaction of the service's own role.
    @Produces
    @Singleton
    @Vault
    Database database(@io.quarkus.agroal.DataSource("vault") DataSource source) {
        return new Database(source);
    }
}
