// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/incident/ExchangeInput.h"

#include "app/cli/Complaint.h"
#include "app/cli/InputFile.h"
#include "app/commandline/PlainText.h"

namespace redoubt::cli {

std::optional<ExchangeInput> readExchangeInput(const std::string &path, const std::string &serverKey, const std::string &recipient,
                                               ExitCode &exitCode)
{
    std::optional<VerifyKey> key;
    if (!serverKey.empty()) {
        const auto bytes = fromBase64Url(serverKey);
        const auto read = bytes ? VerifyKey::fromBytes(*bytes) : Result<VerifyKey>(fail(bytes.error()));
        if (!read) {
            exitCode = complain(BadUsage, "The server's key is 43 characters of base64url.");
            return std::nullopt;
        }
        key = *read;
    }
    auto bytes = readWholeInput(path, incident::exchangeBounds::FileBytes);
    if (!bytes) {
        exitCode = complain(isFileError(bytes.error()) ? FileError : NotGenuine, "Cannot read " + path + ": " + bytes.error().detail + ".");
        return std::nullopt;
    }
    ExchangeInput input;
    input.bytes = std::move(*bytes);
    input.hasKey = key.has_value();
    input.report = incident::auditExchange(input.bytes, key, recipient.empty() ? std::nullopt : std::optional(recipient));
    return input;
}

std::string exchangeFindings(const incident::ExchangeReport &report)
{
    std::string text;
    for (const auto &finding : report.findings)
        text += app::plainText(finding.what + (finding.place.empty() ? "" : " " + finding.place) + ": " + finding.detail) + '\n';
    return text;
}

} // namespace redoubt::cli
