package cn.anlan.hazard.vault;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class SealedContacts implements PanacheRepositoryBase<SealedContact, UUID> {}
