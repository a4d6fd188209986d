//! The tables of comments, and of what was imported.

diesel::table! {
    commenters (id) {
        id -> Uuid,
        email_index -> Binary,
        email_sealed -> Binary,
        created_at -> Timestamptz,
        banned_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    comments (id) {
        id -> Uuid,
        article_id -> Uuid,
        parent_id -> Nullable<Uuid>,
        root_id -> Uuid,
        depth -> SmallInt,
        state -> Text,
        hold_reasons -> Array<Text>,
        commenter_id -> Nullable<Uuid>,
        account_id -> Nullable<Uuid>,
        author_name -> Text,
        website -> Text,
        body -> Text,
        body_html -> Text,
        renderer_version -> SmallInt,
        nonce -> Text,
        token_hash -> Binary,
        browser_hash -> Nullable<Binary>,
        created_at -> Timestamptz,
        moderated_at -> Nullable<Timestamptz>,
        published_at -> Timestamptz,
        edited_at -> Nullable<Timestamptz>,
        withdrawn_at -> Nullable<Timestamptz>,
        erased_at -> Nullable<Timestamptz>,
        learnt_as -> Nullable<Text>,
        seconds -> Nullable<Integer>,
        network_hash -> Nullable<Binary>,
        told_reasons -> Nullable<Array<Text>>,
        copy_of -> Nullable<Uuid>,
        old_anchor -> Nullable<Text>,
    }
}

diesel::table! {
    import_identities (system, site, kind, source_id) {
        system -> Text,
        site -> Text,
        kind -> Text,
        source_id -> Text,
        article_id -> Nullable<Uuid>,
        comment_id -> Nullable<Uuid>,
        source_hash -> Binary,
        article_version -> Nullable<Integer>,
        comment_hash -> Nullable<Binary>,
    }
}

diesel::table! {
    banned_networks (network_hash) {
        network_hash -> Binary,
        banned_at -> Timestamptz,
    }
}

diesel::table! {
    comment_counts (article_id, shard) {
        article_id -> Uuid,
        shard -> SmallInt,
        approved -> Integer,
    }
}

diesel::table! {
    comment_revisions (id) {
        id -> Uuid,
        comment_id -> Uuid,
        body -> Text,
        replaced_at -> Timestamptz,
    }
}

diesel::table! {
    comment_reports (id) {
        id -> Uuid,
        comment_id -> Uuid,
        reporter -> Binary,
        reason -> Text,
        note -> Text,
        created_at -> Timestamptz,
        resolved_at -> Nullable<Timestamptz>,
    }
}
