-- Who owes an indicator or training in a period; what one organisation owes in training.
create index commitment_by_requirement on commitment (requirement_id, period_end, organization_id)
    where kind <> 'ACTIVITY_QUOTA';
create index commitment_training_by_organization on commitment (organization_id) where kind = 'TRAINING';
