package cn.anlan.hazard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import cn.anlan.hazard.vault.PayeeVault;
import cn.anlan.hazard.vault.SealedIdentities;
import cn.anlan.testing.ServiceArchitecture;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "cn.anlan.hazard", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests RULES = ArchTests.in(ServiceArchitecture.class);

    /// Whoever else could open an identity would go past the two custodians.
    @ArchTest
    static final ArchRule IDENTITIES_ARE_OPENED_BY_CUSTODIANS_AND_DESTROYED_IN_TIME = noClasses()
            .that()
            .resideOutsideOfPackages("cn.anlan.hazard.vault", "cn.anlan.hazard.unsealing", "cn.anlan.hazard.retention")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(SealedIdentities.class);

    /// Whoever handles a case learns nowhere whom its reward is paid to.
    @ArchTest
    static final ArchRule PAYEES_ARE_TAKEN_FROM_CLAIMANTS_AND_OPENED_TO_WHO_PAYS = noClasses()
            .that()
            .resideOutsideOfPackages("cn.anlan.hazard.vault", "cn.anlan.hazard.rewardpayout")
            .and()
            .doNotHaveSimpleName("ClaimReward")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(PayeeVault.class);
}
