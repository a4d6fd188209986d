//! The tables as declared for diesel; a test compares this file with a migrated database.

mod accounts_tables;
mod comments_tables;

pub(crate) use accounts_tables::*;
pub(crate) use comments_tables::*;

diesel::table! {
    settings (id) {
        id -> Bool,
        title -> Text,
        tagline -> Text,
        language -> Text,
        time_zone -> Text,
        calendar -> Text,
        moderation -> Text,
        hold_at_links -> SmallInt,
        thread_depth -> SmallInt,
        comments_open -> Bool,
        close_comments_after_days -> Nullable<Integer>,
        pinned_article_id -> Nullable<Uuid>,
        accent -> Text,
        logo_path -> Text,
        navigation -> Text,
        is_unlisted -> Bool,
        filter_threshold -> SmallInt,
        hold_words -> Text,
        spam_words -> Text,
        banned_domains -> Text,
        banned_networks -> Text,
        least_seconds -> SmallInt,
        work_bits -> SmallInt,
        akismet_key_sealed -> Nullable<Binary>,
        second_factor_roles -> Text,
        security_contacts -> Text,
        key_fingerprint -> Nullable<Binary>,
    }
}

diesel::table! {
    backup_times (kind) {
        kind -> Text,
        made_at -> Timestamptz,
    }
}

diesel::table! {
    rate_limits (key) {
        key -> Binary,
        tokens -> Double,
        refilled_at -> Timestamptz,
    }
}

diesel::table! {
    media (id) {
        id -> Uuid,
        name -> Text,
        content_type -> Text,
        content_hash -> Binary,
        bytes -> Binary,
        created_at -> Timestamptz,
        width -> Nullable<Integer>,
        height -> Nullable<Integer>,
        is_measured -> Bool,
        alt -> Text,
        account_id -> Nullable<Uuid>,
        is_converted -> Bool,
        copies_version -> SmallInt,
    }
}

diesel::table! {
    media_variants (media_id, width, is_avif) {
        media_id -> Uuid,
        width -> Integer,
        bytes -> Binary,
        is_avif -> Bool,
    }
}

diesel::table! {
    categories (id) {
        id -> Uuid,
        slug -> Text,
        name -> Text,
        description -> Text,
        parent_id -> Nullable<Uuid>,
        created_at -> Timestamptz,
        position -> Integer,
    }
}

diesel::table! {
    list_redirects (path) {
        path -> Text,
        category_id -> Nullable<Uuid>,
        tag_id -> Nullable<Uuid>,
        account_id -> Nullable<Uuid>,
        author_slug -> Nullable<Text>,
    }
}

diesel::table! {
    tags (id) {
        id -> Uuid,
        slug -> Text,
        name -> Text,
    }
}

diesel::table! {
    articles (id) {
        id -> Uuid,
        kind -> Text,
        state -> Text,
        slug -> Text,
        title -> Text,
        standfirst -> Text,
        language -> Text,
        byline -> Text,
        author_id -> Nullable<Uuid>,
        category_id -> Nullable<Uuid>,
        body -> Text,
        body_html -> Text,
        excerpt -> Text,
        word_count -> Integer,
        headings -> Jsonb,
        renderer_version -> SmallInt,
        comments_open -> Bool,
        published_at -> Nullable<Timestamptz>,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
        version -> Integer,
        import_source -> Nullable<Text>,
        import_hash -> Nullable<Binary>,
        import_version -> Nullable<Integer>,
        image_path -> Text,
        image_alt -> Text,
        image_caption -> Text,
        teaser_path -> Text,
        translation_of -> Text,
        author_slug -> Text,
        search_title -> Text,
        search_description -> Text,
    }
}

diesel::table! {
    article_tags (article_id, tag_id) {
        article_id -> Uuid,
        tag_id -> Uuid,
        position -> SmallInt,
    }
}

diesel::table! {
    related_articles (article_id, related_id) {
        article_id -> Uuid,
        related_id -> Uuid,
        score -> Float4,
    }
}

diesel::table! {
    article_views (article_id, day) {
        article_id -> Uuid,
        day -> Date,
        views -> Integer,
    }
}

diesel::table! {
    article_media (article_id, path) {
        article_id -> Uuid,
        path -> Text,
        media_id -> Uuid,
    }
}

diesel::table! {
    redirects (path) {
        path -> Text,
        article_id -> Uuid,
    }
}

diesel::table! {
    article_revisions (article_id, version) {
        article_id -> Uuid,
        version -> Integer,
        account_id -> Nullable<Uuid>,
        saved_at -> Timestamptz,
        title -> Text,
        standfirst -> Text,
        body -> Text,
    }
}

diesel::table! {
    working_copies (article_id, account_id) {
        article_id -> Uuid,
        account_id -> Uuid,
        form -> Nullable<Json>,
        title -> Text,
        saved_at -> Nullable<Timestamptz>,
        seen_at -> Timestamptz,
    }
}

diesel::table! {
    feed_aliases (path) {
        path -> Text,
        target -> Text,
    }
}

diesel::table! {
    preview_links (article_id) {
        article_id -> Uuid,
        token -> Uuid,
        created_at -> Timestamptz,
        created_by -> Nullable<Uuid>,
        expires_at -> Timestamptz,
    }
}

diesel::table! {
    filter_features (id) {
        id -> Integer,
        weight -> Float4,
        gradients -> Float4,
    }
}

diesel::table! {
    filter_state (id) {
        id -> Bool,
        weight -> Float4,
        gradients -> Float4,
        spam -> BigInt,
        ham -> BigInt,
    }
}

diesel::table! {
    audit_log (id) {
        id -> BigInt,
        at -> Timestamptz,
        account_id -> Nullable<Uuid>,
        account_name -> Text,
        action -> Text,
        subject_id -> Nullable<Uuid>,
        batch_id -> Nullable<Uuid>,
        reason -> Text,
        before -> Text,
        after -> Text,
        hash -> Binary,
    }
}

diesel::joinable!(sessions -> accounts (account_id));
diesel::joinable!(import_identities -> articles (article_id));
diesel::joinable!(import_identities -> comments (comment_id));
diesel::joinable!(articles -> categories (category_id));
diesel::joinable!(articles -> accounts (author_id));
diesel::joinable!(article_tags -> articles (article_id));
diesel::joinable!(article_tags -> tags (tag_id));
diesel::joinable!(article_media -> articles (article_id));
diesel::joinable!(article_media -> media (media_id));
diesel::joinable!(media_variants -> media (media_id));
diesel::joinable!(article_revisions -> accounts (account_id));
diesel::joinable!(working_copies -> accounts (account_id));
diesel::joinable!(preview_links -> articles (article_id));
diesel::joinable!(invitations -> accounts (invited_by));
diesel::joinable!(redirects -> articles (article_id));
diesel::joinable!(list_redirects -> categories (category_id));
diesel::joinable!(list_redirects -> tags (tag_id));
diesel::joinable!(list_redirects -> accounts (account_id));
diesel::joinable!(accounts -> media (picture_id));
diesel::joinable!(comments -> articles (article_id));
diesel::joinable!(comments -> commenters (commenter_id));
diesel::joinable!(comment_counts -> articles (article_id));
diesel::joinable!(comment_revisions -> comments (comment_id));
diesel::joinable!(comment_reports -> comments (comment_id));

// Only pairs of tables that queries join: the compiler searches the implementations of each pair at every query. With
// all pairs, checking Gloss took half as long again.
diesel::allow_tables_to_appear_in_same_query!(accounts, article_revisions);
diesel::allow_tables_to_appear_in_same_query!(accounts, articles);
diesel::allow_tables_to_appear_in_same_query!(accounts, authenticators);
diesel::allow_tables_to_appear_in_same_query!(accounts, categories);
diesel::allow_tables_to_appear_in_same_query!(accounts, invitations);
diesel::allow_tables_to_appear_in_same_query!(accounts, list_redirects);
diesel::allow_tables_to_appear_in_same_query!(accounts, media);
diesel::allow_tables_to_appear_in_same_query!(accounts, passkeys);
diesel::allow_tables_to_appear_in_same_query!(accounts, sessions);
diesel::allow_tables_to_appear_in_same_query!(accounts, settings);
diesel::allow_tables_to_appear_in_same_query!(accounts, tags);
diesel::allow_tables_to_appear_in_same_query!(accounts, working_copies);
diesel::allow_tables_to_appear_in_same_query!(article_media, articles);
diesel::allow_tables_to_appear_in_same_query!(article_media, media);
diesel::allow_tables_to_appear_in_same_query!(article_tags, articles);
diesel::allow_tables_to_appear_in_same_query!(article_tags, categories);
diesel::allow_tables_to_appear_in_same_query!(article_tags, tags);
diesel::allow_tables_to_appear_in_same_query!(articles, categories);
diesel::allow_tables_to_appear_in_same_query!(articles, comments);
diesel::allow_tables_to_appear_in_same_query!(articles, import_identities);
diesel::allow_tables_to_appear_in_same_query!(articles, media);
diesel::allow_tables_to_appear_in_same_query!(articles, preview_links);
diesel::allow_tables_to_appear_in_same_query!(articles, redirects);
diesel::allow_tables_to_appear_in_same_query!(articles, related_articles);
diesel::allow_tables_to_appear_in_same_query!(articles, settings);
diesel::allow_tables_to_appear_in_same_query!(articles, tags);
diesel::allow_tables_to_appear_in_same_query!(articles, working_copies);
diesel::allow_tables_to_appear_in_same_query!(authenticators, sessions);
diesel::allow_tables_to_appear_in_same_query!(categories, list_redirects);
diesel::allow_tables_to_appear_in_same_query!(categories, tags);
diesel::allow_tables_to_appear_in_same_query!(comment_counts, comments);
diesel::allow_tables_to_appear_in_same_query!(comment_reports, comments);
diesel::allow_tables_to_appear_in_same_query!(comments, import_identities);
diesel::allow_tables_to_appear_in_same_query!(list_redirects, tags);
diesel::allow_tables_to_appear_in_same_query!(media, media_variants);
diesel::allow_tables_to_appear_in_same_query!(passkeys, sessions);
diesel::allow_tables_to_appear_in_same_query!(sessions, settings);
