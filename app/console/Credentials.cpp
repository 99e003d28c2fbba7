// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/Credentials.h"

#include "core/json/Described.h"
#include "core/text/DecodedText.h"

#include <QFile>

namespace redoubt::console {

BOOST_DESCRIBE_STRUCT(Credentials, (), (account, password))

Result<Credentials> readCredentials(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, "Cannot read " + path.toStdString() + ".");
    const auto bytes = file.read(4096);
    const auto decoded = text::decodeText({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    const auto value = decoded ? parseJson(decoded->text) : Result<json::value>(fail(decoded.error()));
    auto credentials = value ? fromJson<Credentials>(*value) : Result<Credentials>(fail(value.error()));
    if (!credentials)
        return fail(ErrorCode::Malformed, path.toStdString() + " is no credentials file: " + credentials.error().detail);
    return credentials;
}

} // namespace redoubt::console
