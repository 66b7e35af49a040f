package cn.anlan.campaign.launch;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;

/// A campaign's requirements as one JSON text.
@Converter
class RequirementsJson extends JsonColumn<CampaignRequirement> {

    RequirementsJson() {
        super(new TypeReference<>() {});
    }
}
