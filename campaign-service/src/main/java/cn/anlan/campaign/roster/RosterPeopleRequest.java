package cn.anlan.campaign.roster;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// All whom a unit names from today on. Who is left out holds his post no longer.
@Schema(name = "RosterPeopleRequest")
record RosterPeopleRequest(@NotNull @Size(max = 20) List<@NotNull @Valid NamedPerson> people) {}
