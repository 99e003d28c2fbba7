// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/Pictures.h"

#include "views/widgets/ElidedLabel.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QSet>

namespace redoubt::views::testing {

QImage picture(QWidget &widget, const QSize &size, const QString &name)
{
    widget.resize(size);
    widget.show();
    for (int i = 0; i < 5; ++i)
        QApplication::processEvents();
    const QImage image = widget.grab().toImage();
    const QString folder = QStringLiteral(REDOUBT_BINARY_DIR "/screens/views");
    QDir().mkpath(folder);
    image.save(QStringLiteral("%1/%2.png").arg(folder, name));
    return image;
}

int colourCount(const QImage &image)
{
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3) {
            colours.insert(image.pixel(x, y));
            if (colours.size() >= 64)
                return 64;
        }
    }
    return static_cast<int>(colours.size());
}

QStringList clippedTexts(const QWidget &root)
{
    QStringList clipped;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        QString text;
        bool mayWrap = false;
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            if (qobject_cast<const ElidedLabel *>(widget) != nullptr)
                continue; // gives way on purpose and says the whole in its tooltip
            text = label->text();
            mayWrap = label->wordWrap();
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            text = button->text();
        }
        if (text.isEmpty())
            continue;
        // Buttons that give way on purpose say so by a smaller minimum.
        QSize needed = widget->minimumSizeHint().isValid() ? widget->minimumSizeHint() : widget->sizeHint();
        if (mayWrap)
            needed = QSize(0, widget->heightForWidth(widget->width()));
        else if (qobject_cast<const QLabel *>(widget) != nullptr)
            needed = widget->sizeHint();
        if (widget->width() < needed.width() - 1 || widget->height() < needed.height() - 1)
            clipped << QStringLiteral("%1 (%2×%3, needs %4×%5)")
                           .arg(text)
                           .arg(widget->width())
                           .arg(widget->height())
                           .arg(needed.width())
                           .arg(needed.height());
    }
    return clipped;
}

} // namespace redoubt::views::testing
