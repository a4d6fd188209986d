//! The tables of accounts and of emails to them.

diesel::table! {
    accounts (id) {
        id -> Uuid,
        username -> Text,
        display_name -> Text,
        email_index -> Binary,
        email_sealed -> Binary,
        role -> Text,
        password_hash -> Text,
        disabled_at -> Nullable<Timestamptz>,
        created_at -> Timestamptz,
        website -> Text,
        biography -> Text,
        biography_html -> Text,
        picture_id -> Nullable<Uuid>,
        has_signed_in -> Bool,
    }
}

diesel::table! {
    sessions (token_hash) {
        token_hash -> Binary,
        account_id -> Uuid,
        created_at -> Timestamptz,
        last_used_at -> Timestamptz,
        expires_at -> Timestamptz,
        id -> Uuid,
        device -> Text,
        confirmed_at -> Nullable<Timestamptz>,
        factor_proved_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    devices (account_id, token_hash) {
        account_id -> Uuid,
        token_hash -> Binary,
        last_seen_at -> Timestamptz,
        id -> Uuid,
        description -> Text,
        first_seen_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    attempts (key) {
        key -> Binary,
        count -> Integer,
        last_at -> Timestamptz,
        open_at -> Timestamptz,
    }
}

diesel::table! {
    one_time_tokens (token_hash) {
        token_hash -> Binary,
        purpose -> Text,
        account_id -> Nullable<Uuid>,
        state -> Text,
        expires_at -> Timestamptz,
    }
}

diesel::table! {
    authenticators (account_id) {
        account_id -> Uuid,
        secret_sealed -> Binary,
        is_active -> Bool,
        last_step -> BigInt,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    recovery_codes (account_id, code_hash) {
        account_id -> Uuid,
        code_hash -> Binary,
    }
}

diesel::table! {
    setup_token (id) {
        id -> Bool,
        token_hash -> Binary,
        expires_at -> Timestamptz,
    }
}

diesel::table! {
    outbox (id) {
        id -> Uuid,
        recipient_sealed -> Binary,
        text_sealed -> Binary,
        tries -> Integer,
        next_try_at -> Timestamptz,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    invitations (id) {
        id -> Uuid,
        token_hash -> Binary,
        role -> Text,
        email_sealed -> Nullable<Binary>,
        invited_by -> Nullable<Uuid>,
        created_at -> Timestamptz,
        expires_at -> Timestamptz,
    }
}

diesel::table! {
    passkeys (id) {
        id -> Uuid,
        account_id -> Uuid,
        credential_id -> Binary,
        credential -> Text,
        name -> Text,
        created_at -> Timestamptz,
        last_used_at -> Nullable<Timestamptz>,
    }
}
