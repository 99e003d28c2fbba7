// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/configuration/Configuration.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace redoubt;
using namespace redoubt::app;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    const auto configuration = readConfiguration(text, "f.toml");
    // What is refused says where: the file's name stands first.
    if (!configuration && !std::string_view(configuration.error().detail).starts_with("f.toml:"))
        std::abort();
    if (configuration && (configuration->listenPort < 0 || configuration->listenPort > 65535))
        std::abort();
    return 0;
}
