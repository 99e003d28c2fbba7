// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/template/TemplatePack.h"
#include "views/widgets/KeptDialog.h"

class QDateEdit;

namespace redoubt::views {

/// What a data pack holds and what importing it does, before anything is published. All of it is published, or nothing.
class PackDialog : public KeptDialog
{
    Q_OBJECT
public:
    PackDialog(const duty::TemplatePack &pack, const std::vector<duty::PackStep> &steps, calendar::CivilDate from, QWidget *parent);

Q_SIGNALS:
    void requested(redoubt::calendar::CivilDate from);

private:
    QDateEdit *m_from;
};

} // namespace redoubt::views
