// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Storage.h"
#include "tests/server/House.h"

#include <optional>
#include <string>

namespace redoubt::server::testing {

inline constexpr const char *Password = "Correct-Horse-9-battery";
inline constexpr const char *NewPassword = "Staple-Other-77-donkey";

/// An enrolled installation and an account "judge1" with a key on it.
struct Desk
{
    House house;
    SigningKey key = SigningKey::generate(house.random);
    feed::EnrolResponse installation = enrol(house, "DUTY-01");
    Id account = *house.admin->addAccount({"judge1", "裁判01", house.bureau, Password, false});
    std::optional<Bytes> resume;

    static feed::EnrolResponse enrol(House &house, const std::string &name)
    {
        const auto code = house.admin->issueEnrolment("", 3'600'000)->code;
        feed::EnrolResponse response;
        house.auth->enrol({1, code, name}, "10.0.0.1", [&](auto answer) { response = answer.value(); });
        return response;
    }
    Answer<feed::SessionResponse> signIn(const std::string &password = Password, const std::string &name = "judge1",
                                         const std::string &address = "10.0.0.1")
    {
        return signInFrom(installation, password, name, address);
    }
    Answer<feed::SessionResponse> signInFrom(const feed::EnrolResponse &from, const std::string &password, const std::string &name,
                                             const std::string &address)
    {
        const auto &bytes = key.verifyKey().bytes;
        Answer<feed::SessionResponse> result = refuse(ErrorCode::Internal);
        house.auth->signIn({1, name, password, from.installation, from.secret, {bytes.begin(), bytes.end()}}, address,
                           [&](auto answer) { result = std::move(answer); });
        if (result && from.installation == installation.installation)
            resume = result->resume;
        return result;
    }
    Answer<feed::SessionResponse> renew(const std::optional<Session> &session, std::optional<Bytes> nonce = {})
    {
        if (!nonce)
            nonce = house.auth->challenge({1, account, installation.installation}).nonce;
        const auto signature = key.sign(feed::renewMessage(house.streams->identity().id, account, installation.installation, *nonce));
        Answer<feed::SessionResponse> result = refuse(ErrorCode::Internal);
        // As a console does: the resume secret of the last answer goes along, whether there is a token or not.
        house.auth->renew(session, {1, account, installation.installation, *nonce, {signature.begin(), signature.end()}, resume},
                          [&](auto answer) { result = std::move(answer); });
        if (result)
            resume = result->resume;
        return result;
    }
    Answer<void> change(const Session &session, const std::string &from, const std::string &to)
    {
        Answer<void> result = refuse(ErrorCode::Internal);
        house.auth->changePassword(session, {1, from, to}, "10.0.0.1", [&](auto answer) { result = answer; });
        return result;
    }
};

inline ErrorCode codeOf(const Answer<feed::SessionResponse> &answer) { return answer ? ErrorCode::Internal : answer.error().error.code; }

} // namespace redoubt::server::testing
