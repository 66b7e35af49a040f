create table note (
    id    uuid not null primary key,
    text  text not null,
    title text constraint note_title_once unique
);
